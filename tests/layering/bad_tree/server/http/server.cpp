#include <httplib.h>
#include "server/export/docx.hpp"
