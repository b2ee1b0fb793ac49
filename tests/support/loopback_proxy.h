// SPDX-License-Identifier: EUPL-1.2
// A proxy before several nodes, on loopback: it takes each connection to the next node that listens.
#pragma once

#include <atomic>
#include <list>
#include <thread>
#include <vector>

namespace support {

class LoopbackProxy {
public:
    /// Listens at once; the nodes may come later.
    LoopbackProxy();
    /// Ends every connection.
    ~LoopbackProxy();
    LoopbackProxy(const LoopbackProxy&) = delete;
    LoopbackProxy& operator=(const LoopbackProxy&) = delete;

    unsigned short port() const { return port_; }
    /// To be called before the first connection.
    void add_node(unsigned short port) { nodes_.push_back(port); }

private:
    void accept();
    int to_a_node();
    void carry(int client, int node) const;

    unsigned short port_ = 0;
    int listening_;
    std::vector<unsigned short> nodes_;
    std::size_t turn_ = 0;
    std::atomic<bool> stopping_ = false;
    std::list<std::jthread> carriers_;
    std::jthread thread_; // the last, for it uses the others
};

} // namespace support
