# SPDX-License-Identifier: EUPL-1.2
# cmake -DSOURCE=src -DOUTPUT=migrations.cpp -P embed_migrations.cmake
# Where NNNN_name.postgres.sql stands beside NNNN_name.sql, PostgreSQL has that one.
file(GLOB PATHS ${SOURCE}/*/[0-9][0-9][0-9][0-9]_*.sql)
list(FILTER PATHS EXCLUDE REGEX "\\.postgres\\.sql$")

set(BY_NUMBER "")
foreach(PATH IN LISTS PATHS)
  get_filename_component(FILE ${PATH} NAME)
  list(APPEND BY_NUMBER "${FILE}|${PATH}")
endforeach()
list(SORT BY_NUMBER)

set(SQLITE "")
set(POSTGRES "")
foreach(ENTRY IN LISTS BY_NUMBER)
  string(REGEX MATCH "^0*([0-9]+)_([a-z0-9_]+)\\.sql\\|(.*)\\.sql$" PARTS "${ENTRY}")
  set(HEAD "        {${CMAKE_MATCH_1}, \"${CMAKE_MATCH_2}\", R\"sql(")
  set(STEM "${CMAKE_MATCH_3}")
  file(READ "${STEM}.sql" SQL)
  string(APPEND SQLITE "${HEAD}${SQL})sql\"},\n")
  if(EXISTS "${STEM}.postgres.sql")
    file(READ "${STEM}.postgres.sql" SQL)
  endif()
  string(APPEND POSTGRES "${HEAD}${SQL})sql\"},\n")
endforeach()

file(WRITE ${OUTPUT} "// Made from src/*/NNNN_name.sql by cmake/embed_migrations.cmake.
#include \"db/db.h\"

std::vector<db::Migration> db::migrations(Engine engine)
{
    static const std::vector<Migration> sqlite{
${SQLITE}    };
    static const std::vector<Migration> postgres{
${POSTGRES}    };
    return engine == Engine::sqlite ? sqlite : postgres;
}
")
