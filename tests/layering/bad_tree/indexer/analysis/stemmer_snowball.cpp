#include <xapian.h>
#include "indexer/base/result.hpp"
