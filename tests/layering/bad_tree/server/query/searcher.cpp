#include <xapian.h>
#include <httplib.h>
#include "indexer/read/akn_reader.hpp"
