# panoh_library(name SOURCES ... HEADERS ... LINK ...): a static library panoh_<name>, alias panoh::<name>.

set(PANOH_WARNINGS -Wall -Wextra -Wpedantic -Wshadow -Wconversion)

function(panoh_options target)
  # Optimised or sanitized, GCC 12 warns of the standard library's own code (GCC bug 105651).
  if(NOT PANOH_SANITIZE)
    target_compile_options(${target} PRIVATE $<$<NOT:$<CONFIG:Release>>:${PANOH_WARNINGS}>)
  endif()
  if(PANOH_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  if(PANOH_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${PANOH_SANITIZE} -fno-omit-frame-pointer
                                             -fno-sanitize-recover=all)
    target_link_options(${target} PRIVATE -fsanitize=${PANOH_SANITIZE})
  endif()
endfunction()

function(panoh_library name)
  cmake_parse_arguments(LIB "" "" "SOURCES;HEADERS;LINK;PRIVATE_LINK" ${ARGN})
  add_library(panoh_${name} STATIC ${LIB_SOURCES})
  add_library(panoh::${name} ALIAS panoh_${name})
  target_sources(panoh_${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${CMAKE_CURRENT_FUNCTION_LIST_DIR}
                                      FILES ${LIB_HEADERS})
  target_link_libraries(panoh_${name} PUBLIC ${LIB_LINK} PRIVATE ${LIB_PRIVATE_LINK})
  panoh_options(panoh_${name})
endfunction()

function(panoh_program name)
  cmake_parse_arguments(PROGRAM "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${PROGRAM_SOURCES})
  target_link_libraries(${name} PRIVATE ${PROGRAM_LINK})
  panoh_options(${name})
endfunction()

# panoh_test(name LABEL unit SOURCES ... LINK ...): one Catch2 executable, one CTest entry.
function(panoh_test name)
  cmake_parse_arguments(TEST "" "LABEL" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${TEST_SOURCES})
  target_link_libraries(${name} PRIVATE ${TEST_LINK} panoh_test_main)
  target_compile_definitions(${name} PRIVATE PANOH_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
                                             PANOH_BINARY_DIR="${CMAKE_BINARY_DIR}")
  panoh_options(${name})
  set(test_name ${name})
  if(PANOH_SANITIZE)
    string(APPEND test_name _${PANOH_SANITIZE})  # one CTest run may hold both builds' tests
  endif()
  add_test(NAME ${test_name} COMMAND ${name})
  set_tests_properties(${test_name} PROPERTIES LABELS "${TEST_LABEL}")
endfunction()
