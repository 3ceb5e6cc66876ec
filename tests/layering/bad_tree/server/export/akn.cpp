#include <pugixml.hpp>
#include "indexer/write/akn_writer.hpp"
#include "server/http/server.hpp"
