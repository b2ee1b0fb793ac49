// SPDX-License-Identifier: EUPL-1.2
// A client that says exactly what it is told, also what no browser would say, to a server on loopback. Nothing waits
// for longer than five seconds.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace support {

class LoopbackClient {
public:
    /// `receive_bytes`: a small number gives a client that soon takes no more.
    explicit LoopbackClient(unsigned short port, int receive_bytes = 0)
        : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        if (receive_bytes > 0) ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_bytes, sizeof receive_bytes);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) return;
        const int why = errno;
        ::close(socket_);
        throw std::system_error(why, std::generic_category(), "connect");
    }
    LoopbackClient(LoopbackClient&& other) noexcept
        : socket_(std::exchange(other.socket_, -1)), received_(std::move(other.received_))
    {
    }
    LoopbackClient& operator=(LoopbackClient&&) = delete;
    ~LoopbackClient()
    {
        if (socket_ >= 0) ::close(socket_);
    }

    /// False when the server has ended the connection.
    bool say(std::string_view bytes)
    {
        while (!bytes.empty()) {
            const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    /// Everything that comes until the server ends the connection.
    std::string hear_to_the_end()
    {
        while (receive()) {}
        return std::exchange(received_, {});
    }

    /// Up to and with `end`; what comes after stays for the next time. Throws std::runtime_error when it does not come.
    std::string hear_until(std::string_view end)
    {
        std::size_t at = 0;
        while ((at = received_.find(end)) == std::string::npos)
            if (!receive()) throw std::runtime_error("ended before: " + std::string(end) + "; heard: " + received_);
        std::string heard = received_.substr(0, at + end.size());
        received_.erase(0, at + end.size());
        return heard;
    }

    /// Head and body of one answer that has a Content-Length.
    std::string hear_answer()
    {
        std::string head = hear_until("\r\n\r\n");
        const auto at = head.find("Content-Length: ");
        const std::size_t length = at == std::string::npos ? 0 : std::stoul(head.substr(at + 16));
        while (received_.size() < length)
            if (!receive()) throw std::runtime_error("the body ended early");
        head += received_.substr(0, length);
        received_.erase(0, length);
        return head;
    }

    std::string ask(std::string_view bytes)
    {
        say(bytes);
        return hear_answer();
    }

private:
    bool receive()
    {
        pollfd ready{socket_, POLLIN, 0};
        if (::poll(&ready, 1, 5'000) <= 0)
            throw std::runtime_error("nothing came for five seconds; heard: " + received_);
        char bytes[16 * 1024];
        const auto count = ::recv(socket_, bytes, sizeof bytes, 0);
        if (count <= 0) return false;
        received_.append(bytes, static_cast<std::size_t>(count));
        return true;
    }

    int socket_;
    std::string received_;
};

} // namespace support
