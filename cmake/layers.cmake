# SPDX-License-Identifier: EUPL-1.2
# The suffix of a file is its layer: the domain is every src/*/*.cpp without a suffix. It has only src on its path.
find_package(Threads REQUIRED)
find_package(Boost 1.81 REQUIRED COMPONENTS json url)
find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(date REQUIRED)
pkg_check_modules(SQLITE REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(PQ REQUIRED IMPORTED_TARGET libpq)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-i18n icu-uc)
pkg_check_modules(ZLIB REQUIRED IMPORTED_TARGET zlib)
find_library(LIBCSV csv REQUIRED)
include(cmake/phone_number.cmake)

# Slices that are wiring or edge as a whole.
set(SHELL_SLICES "/src/(app|demo|desk)/")
set(SHELL_SUFFIX "_(store|web|page|api|shell|command)\\.cpp$")

file(GLOB DOMAIN_SOURCES CONFIGURE_DEPENDS src/*/*.cpp)
set(SHELL_SOURCES ${DOMAIN_SOURCES})
set(TEST_SOURCES ${DOMAIN_SOURCES})
list(FILTER DOMAIN_SOURCES EXCLUDE REGEX "(${SHELL_SUFFIX}|_test\\.cpp$|${SHELL_SLICES})")
list(FILTER SHELL_SOURCES INCLUDE REGEX "(${SHELL_SUFFIX}|${SHELL_SLICES})")
list(FILTER SHELL_SOURCES EXCLUDE REGEX "(_test|/main)\\.cpp$")
list(FILTER TEST_SOURCES INCLUDE REGEX "_test\\.cpp$")

file(GLOB LIB_SOURCES CONFIGURE_DEPENDS lib/*/*.cpp)
set(LIB_TEST_SOURCES ${LIB_SOURCES})
list(FILTER LIB_SOURCES EXCLUDE REGEX "_test\\.cpp$")
list(FILTER LIB_TEST_SOURCES INCLUDE REGEX "_test\\.cpp$")

add_library(opmaat_domain STATIC ${DOMAIN_SOURCES})
target_include_directories(opmaat_domain PUBLIC src)
target_link_libraries(opmaat_domain PUBLIC date::date date::date-tz Boost::json PRIVATE PkgConfig::ICU phonenumber)

if(LIB_SOURCES)
add_library(opmaat_lib STATIC ${LIB_SOURCES})
target_include_directories(opmaat_lib PUBLIC lib)
target_link_libraries(opmaat_lib PUBLIC Threads::Threads PkgConfig::SQLITE PkgConfig::PQ PkgConfig::SODIUM
                      PkgConfig::ICU PkgConfig::ZLIB Boost::url Boost::json fmt::fmt spdlog::spdlog ${LIBCSV})
include(cmake/migrations.cmake)
endif()

# Objects, not an archive: every statement of every slice is in each program, also one that only a test prepares.
if(SHELL_SOURCES)
add_library(opmaat_shell OBJECT ${SHELL_SOURCES})
target_link_libraries(opmaat_shell PUBLIC opmaat_domain opmaat_lib)
endif()
if(EXISTS ${CMAKE_SOURCE_DIR}/src/app/main.cpp)
add_executable(opmaat src/app/main.cpp)
target_link_libraries(opmaat opmaat_shell)
endif()

# The widest library that exists: what a bench or a fuzz target may call.
set(OPMAAT_EVERYTHING opmaat_domain)
foreach(library opmaat_lib opmaat_shell)
  if(TARGET ${library})
    set(OPMAAT_EVERYTHING ${library} opmaat_domain)
  endif()
endforeach()
