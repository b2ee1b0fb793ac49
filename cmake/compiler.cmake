# SPDX-License-Identifier: EUPL-1.2
# The language, the warnings, and the kinds of build: Release (the product), sanitized, fuzzed.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
# asserts stay on in the product: they guard what cannot be, and a municipality would rather stop than store it
set(CMAKE_CXX_FLAGS_RELEASE "-O2")
# lines in a backtrace; nothing optimised away that a sanitizer could see, and half the time to build
set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g1")

set(OPMAAT_SANITIZE "" CACHE STRING "sanitizers for the whole build: address,undefined or thread")
option(OPMAAT_FUZZ "build the fuzz targets with libFuzzer (needs clang)" OFF)
option(OPMAAT_WERROR "a warning stops the build" OFF)

find_program(CCACHE ccache)
if(CCACHE)
  # the same file in another folder is the same file: a fresh clone is built from what was built before
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=true
      ${CCACHE})
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow)
if(OPMAAT_WERROR)
  add_compile_options(-Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 19)
  # libstdc++ hides std::expected from clang before 19
  add_compile_options(-D__cpp_concepts=202002L -Wno-builtin-macro-redefined -Wno-macro-redefined)
endif()
if(OPMAAT_FUZZ)
  # the more inputs a second the better: unlike the tests, the targets are worth compiling for speed
  add_compile_options(-fsanitize=fuzzer-no-link -O1)
endif()
if(OPMAAT_SANITIZE STREQUAL "thread")
  # ThreadSanitizer does not know the bare fences of Asio; its locks say the same
  add_compile_definitions(BOOST_ASIO_DISABLE_FENCED_BLOCK)
endif()
if(OPMAAT_SANITIZE)
  add_compile_options(-fsanitize=${OPMAAT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${OPMAAT_SANITIZE})
endif()
