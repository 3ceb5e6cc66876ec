#include "indexer/base/error.hpp"
