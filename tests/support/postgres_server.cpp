// SPDX-License-Identifier: EUPL-1.2
#include "support/postgres_server.h"
#include "support/source_dir.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <libpq-fe.h>
#include <memory>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace support {
namespace {

// tools/with_postgres runs a command that tells the server's url and then carries out orders until the end of its
// input: when this process ends, however it ends, the command ends, and the server is stopped and removed.
[[noreturn]] void become_server(int orders, int answers)
{
    dup2(orders, STDIN_FILENO);
    dup2(answers, STDOUT_FILENO);
    const std::string tool = std::string{source_dir} + "/tools/with_postgres";
    execl(tool.c_str(), "with_postgres", "sh", "-c",
          "echo \"$OPMAAT_TEST_POSTGRES\"; "
          "while read -r word; do $OPMAAT_POSTGRES_CONTROL $word >/dev/null 2>&1 && echo $word || echo; done",
          nullptr);
    _exit(127);
}

const std::string& url_of_server()
{
    if (const char* given = std::getenv("OPMAAT_TEST_POSTGRES")) {
        static const std::string url{given};
        return url;
    }
    static const PostgresServer server;
    return server.url();
}

} // namespace

PostgresServer::PostgresServer()
{
    std::array<int, 2> input{};
    std::array<int, 2> output{};
    if (pipe2(input.data(), O_CLOEXEC) != 0 || pipe2(output.data(), O_CLOEXEC) != 0)
        throw std::runtime_error{"no pipe"};
    process_ = fork();
    if (process_ == 0) become_server(input[0], output[1]);
    close(input[0]);
    close(output[1]);
    orders_ = input[1];
    answers_ = output[0];
    url_ = line();
    if (url_.empty()) throw std::runtime_error{"PostgreSQL could not be started: see tools/with_postgres"};
}

PostgresServer::~PostgresServer()
{
    close(orders_);
    close(answers_);
    waitpid(process_, nullptr, 0);
}

void PostgresServer::control(const std::string& word) const
{
    const std::string order = word + "\n";
    if (write(orders_, order.data(), order.size()) < 0 || line() != word)
        throw std::runtime_error{"PostgreSQL does not " + word};
}

std::string PostgresServer::line() const
{
    std::string line;
    char sign = 0;
    while (read(answers_, &sign, 1) == 1 && sign != '\n') line += sign;
    return line;
}

std::string postgres_url(const std::string& name)
{
    const std::string& url = url_of_server();
    const auto from = url.find('/', url.find("://") + 3) + 1;
    return url.substr(0, from) + name + url.substr(std::min(url.find('?', from), url.size()));
}

void on_postgres_server(const std::string& statement)
{
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection{PQconnectdb(url_of_server().c_str()), PQfinish};
    const std::unique_ptr<PGresult, decltype(&PQclear)> result{PQexec(connection.get(), statement.c_str()), PQclear};
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) throw std::runtime_error{PQerrorMessage(connection.get())};
}

} // namespace support
