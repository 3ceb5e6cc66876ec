#include <string>
#include "indexer/model/work.hpp"
