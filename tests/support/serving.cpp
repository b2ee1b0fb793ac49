// SPDX-License-Identifier: EUPL-1.2
#include "support/serving.h"

#include "support/await.h"
#include "support/caller.h"
#include "support/commands.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace support {
namespace {

namespace fs = std::filesystem;
using std::chrono::steady_clock;

constexpr std::chrono::seconds longest_start{30};

fs::path fresh_folder()
{
    std::string folder = (fs::temp_directory_path() / "opmaat-serving-XXXXXX").string();
    if (!mkdtemp(folder.data())) throw std::runtime_error{"no folder " + folder};
    return folder;
}

// As execve wants them: the strings outlive it.
std::vector<char*> pointers(std::vector<std::string>& strings)
{
    std::vector<char*> found;
    for (std::string& each : strings) found.push_back(each.data());
    found.push_back(nullptr);
    return found;
}

} // namespace

unsigned short free_port()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool bound = ::bind(socket, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                       ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    ::close(socket);
    if (!bound) throw std::runtime_error{"no free port"};
    return ntohs(address.sin_port);
}

Serving::Serving(const std::string& database_url, Start with) : with_(std::move(with)), folder_(fresh_folder())
{
    std::ofstream{folder_ / "opmaat.toml"} << "database = '" << database_url << "'\nlisten = '127.0.0.1:" << port_
                                           << "'\ndemo = true\nlog_level = 'warning'\n"
                                           << with_.settings << '\n';
    start();
}

Serving::~Serving()
{
    kill();
    fs::remove_all(folder_);
}

void Serving::become_binary(const std::vector<char*>& words, const std::vector<char*>& environment) const
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    const int log = open((folder_ / "log").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    dup2(log, STDERR_FILENO);
    signal(SIGXFSZ, SIG_IGN); // limit_files() refuses a write rather than end the binary
    close_range(3, ~0U, 0);   // connections of the test are not the binary's
    execve(words.front(), words.data(), environment.data());
    _exit(127);
}

std::chrono::milliseconds Serving::start()
{
    std::vector<std::string> words{binary(), "serve", "--config", (folder_ / "opmaat.toml").string()};
    std::vector<std::string> environment = with_.environment;
    for (char** each = environ; *each; ++each) environment.emplace_back(*each);
    const std::vector<char*> word_list = pointers(words);
    const std::vector<char*> environment_list = pointers(environment);
    const auto begun = steady_clock::now();
    process_ = fork();
    if (process_ == 0) become_binary(word_list, environment_list);
    if (!comes_true(longest_start, [&] { return answers() || waitpid(process_, nullptr, WNOHANG) != 0; }) || !answers())
        throw std::runtime_error{"the binary does not serve: " + log()};
    return std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - begun);
}

bool Serving::answers() const
{
    try {
        return Caller{port_}.gets("/inloggen").status == 200;
    } catch (const std::exception&) { // nobody listens yet
        return false;
    }
}

int Serving::end_with(int signal)
{
    if (process_ == 0) return 0;
    int status = 0;
    ::kill(process_, signal);
    waitpid(process_, &status, 0);
    process_ = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void Serving::kill() { end_with(SIGKILL); }

int Serving::stop() { return end_with(SIGTERM); }

void Serving::limit_files(rlim_t bytes)
{
    rlimit limit{};
    prlimit(process_, RLIMIT_FSIZE, nullptr, &limit);
    limit.rlim_cur = bytes;
    if (prlimit(process_, RLIMIT_FSIZE, &limit, nullptr) != 0) throw std::runtime_error{"no limit can be set"};
}

std::string Serving::log() const
{
    std::ostringstream text;
    text << std::ifstream{folder_ / "log"}.rdbuf();
    return text.str();
}

} // namespace support
