#include "server/query/request.hpp"
  #  include "neighbour.hpp"
