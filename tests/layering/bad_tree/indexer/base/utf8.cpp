#include <unicode/uchar.h>
#include "indexer/base/error.hpp"
