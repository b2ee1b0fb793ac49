// SPDX-License-Identifier: EUPL-1.2
#include "support/loopback_proxy.h"

#include <array>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace support {
namespace {

constexpr int look_up_ms = 50; // how soon the end is noticed

int fresh_socket() { return ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0); }

sockaddr_in loopback(unsigned short port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

bool comes_in(int socket)
{
    pollfd ready{socket, POLLIN, 0};
    return ::poll(&ready, 1, look_up_ms) > 0;
}

// Takes what came from the one to the other; false at its end.
bool carried(int from, int to)
{
    std::array<char, 16 * 1024> bytes;
    const auto count = ::recv(from, bytes.data(), bytes.size(), 0);
    for (ssize_t sent = 0; sent < count;) {
        const auto more = ::send(to, bytes.data() + sent, static_cast<std::size_t>(count - sent), MSG_NOSIGNAL);
        if (more <= 0) return false;
        sent += more;
    }
    return count > 0;
}

} // namespace

LoopbackProxy::LoopbackProxy() : listening_(fresh_socket())
{
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    auto* place = reinterpret_cast<sockaddr*>(&address);
    if (::bind(listening_, place, size) != 0 || ::listen(listening_, SOMAXCONN) != 0 ||
        ::getsockname(listening_, place, &size) != 0)
        throw std::runtime_error{"the proxy cannot listen"};
    port_ = ntohs(address.sin_port);
    thread_ = std::jthread{[this] { accept(); }};
}

LoopbackProxy::~LoopbackProxy()
{
    stopping_ = true;
    thread_.join();
    carriers_.clear();
    ::close(listening_);
}

void LoopbackProxy::accept()
{
    while (!stopping_) {
        if (!comes_in(listening_)) continue;
        const int client = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC);
        if (const int node = to_a_node(); node >= 0)
            carriers_.emplace_back([this, client, node] { carry(client, node); });
        else
            ::close(client);
    }
}

int LoopbackProxy::to_a_node()
{
    for (std::size_t attempt = 0; attempt < nodes_.size(); ++attempt) {
        const sockaddr_in address = loopback(nodes_[turn_++ % nodes_.size()]);
        const int node = fresh_socket();
        if (::connect(node, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return node;
        ::close(node);
    }
    return -1;
}

void LoopbackProxy::carry(int client, int node) const
{
    bool open = true;
    while (open && !stopping_) {
        std::array<pollfd, 2> both{{{client, POLLIN, 0}, {node, POLLIN, 0}}};
        ::poll(both.data(), both.size(), look_up_ms);
        if (both[0].revents != 0) open = carried(client, node);
        if (open && both[1].revents != 0) open = carried(node, client);
    }
    ::close(client);
    ::close(node);
}

} // namespace support
