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

// tools/with_postgres runs a command that tells the server's url and then waits for the end of its input: when this
// process ends, however it ends, the command ends, and the server is stopped and removed.
class Server {
public:
    Server()
    {
        std::array<int, 2> input{};
        std::array<int, 2> output{};
        if (pipe2(input.data(), O_CLOEXEC) != 0 || pipe2(output.data(), O_CLOEXEC) != 0)
            throw std::runtime_error{"no pipe"};
        process_ = fork();
        if (process_ == 0) become_server(input[0], output[1]);
        close(input[0]);
        close(output[1]);
        alive_ = input[1];
        url_ = first_line(output[0]);
        close(output[0]);
        if (url_.empty()) throw std::runtime_error{"PostgreSQL could not be started: see tools/with_postgres"};
    }
    ~Server()
    {
        close(alive_);
        waitpid(process_, nullptr, 0);
    }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    const std::string& url() const { return url_; }

private:
    [[noreturn]] static void become_server(int input, int output)
    {
        dup2(input, STDIN_FILENO);
        dup2(output, STDOUT_FILENO);
        const std::string tool = std::string{source_dir} + "/tools/with_postgres";
        execl(tool.c_str(), "with_postgres", "sh", "-c",
              "echo \"$OPMAAT_TEST_POSTGRES\"; exec >&-; exec cat >/dev/null", nullptr);
        _exit(127);
    }

    static std::string first_line(int file)
    {
        std::string line;
        char sign = 0;
        while (read(file, &sign, 1) == 1 && sign != '\n') line += sign;
        return line;
    }

    pid_t process_;
    int alive_;
    std::string url_;
};

const std::string& url_of_server()
{
    if (const char* given = std::getenv("OPMAAT_TEST_POSTGRES")) {
        static const std::string url{given};
        return url;
    }
    static const Server server;
    return server.url();
}

} // namespace

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
