# SPDX-License-Identifier: EUPL-1.2
# libphonenumber: installed plainly, or its headers unpacked beside the checkout (tools/unpack_headers says why) and the
# library of the system.
pkg_check_modules(PROTOBUF REQUIRED IMPORTED_TARGET protobuf)
set(UNPACKED ${CMAKE_SOURCE_DIR}/.cache/libphonenumber)
find_path(PHONENUMBER_HEADERS phonenumbers/phonenumberutil.h PATHS ${UNPACKED}/usr/include)
if(NOT PHONENUMBER_HEADERS)
  execute_process(COMMAND ${CMAKE_SOURCE_DIR}/tools/unpack_headers libphonenumber-dev ${UNPACKED}
                  COMMAND_ERROR_IS_FATAL ANY)
  find_path(PHONENUMBER_HEADERS phonenumbers/phonenumberutil.h PATHS ${UNPACKED}/usr/include REQUIRED)
endif()
find_library(PHONENUMBER_LIBRARY NAMES libphonenumber.so.8 phonenumber REQUIRED)

add_library(phonenumber INTERFACE)
target_include_directories(phonenumber SYSTEM INTERFACE ${PHONENUMBER_HEADERS})
target_link_libraries(phonenumber INTERFACE ${PHONENUMBER_LIBRARY} PkgConfig::PROTOBUF)
