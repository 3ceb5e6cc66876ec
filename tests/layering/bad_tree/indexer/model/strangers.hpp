#include <unicode/uchar.h>
#include <pugixml.hpp>
