// SPDX-License-Identifier: EUPL-1.2
#include "http/sse.h"

#include "http/ascii.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace http {
namespace {

std::string on_the_wire(std::string_view event, std::string_view id, std::string_view data)
{
    std::string bytes;
    bytes.reserve(data.size() + event.size() + id.size() + 64);
    if (!id.empty()) bytes.append("id: ").append(id).append("\n");
    if (!event.empty()) bytes.append("event: ").append(event).append("\n");
    do {
        std::string_view line = take_until(data, '\n');
        if (line.ends_with('\r')) line.remove_suffix(1);
        bytes.append("data: ").append(line).append("\n");
    } while (!data.empty());
    return bytes += "\n";
}

} // namespace

Bulletin::Bulletin(std::string_view event_name, std::string_view id, std::string_view data) : event(event_name)
{
    const auto breaks = [](std::string_view text) { return text.find_first_of("\r\n") != std::string_view::npos; };
    if (breaks(event) || breaks(id)) throw std::invalid_argument("an event's name and id are one line");
    bytes = std::make_shared<const std::string>(on_the_wire(event, id, data));
}

void Topic::publish(const Bulletin& bulletin)
{
    const std::lock_guard lock(mutex_);
    std::erase_if(newest_, [&](const Message& each) { return each.event == bulletin.event; });
    newest_.push_back({bulletin.event, ++sequence_, bulletin.bytes});
    for (Listener* each : listeners_)
        if (!std::exchange(each->woken_, true)) each->wake_();
}

std::size_t Topic::listeners() const
{
    const std::lock_guard lock(mutex_);
    return listeners_.size();
}

Listener::Listener(std::shared_ptr<Topic> topic, std::function<void()> wake)
    : topic_(std::move(topic)), wake_(std::move(wake))
{
    const std::lock_guard lock(topic_->mutex_);
    topic_->listeners_.push_back(this);
}

Listener::~Listener()
{
    const std::lock_guard lock(topic_->mutex_);
    std::erase(topic_->listeners_, this);
}

std::vector<std::shared_ptr<const std::string>> Listener::take()
{
    std::vector<std::shared_ptr<const std::string>> news;
    const std::lock_guard lock(topic_->mutex_);
    woken_ = false;
    for (const Topic::Message& each : topic_->newest_)
        if (each.sequence > seen_) news.push_back(each.bytes);
    seen_ = topic_->sequence_;
    return news;
}

} // namespace http
