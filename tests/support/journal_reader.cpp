// SPDX-License-Identifier: EUPL-1.2
#include "support/journal_reader.h"

namespace support {

bool JournalReader::reads()
{
    const Heard page =
        application_.gets("/api/v1/gebeurtenissen?aantal=200" + (cursor_.empty() ? "" : "&na=" + cursor_));
    if (page.status != 200) throw std::runtime_error{"the journal cannot be read: " + page.body};
    const boost::json::object told = page.json();
    const boost::json::array& events = told.at("gebeurtenissen").as_array();
    for (const boost::json::value& each : events) take(each.as_object());
    cursor_ = told.at("cursor").as_string();
    return !events.empty();
}

void JournalReader::reads_to_the_end()
{
    while (reads()) {}
}

void JournalReader::take(const boost::json::object& event)
{
    const std::int64_t position = event.at("positie").as_int64();
    if (position <= position_) throw std::runtime_error{"a position that does not rise"};
    position_ = position;
    if (event.at("soort").as_string() != "vraag-gesteld") return;
    for (const boost::json::value& each : event.at("over").as_array())
        if (each.at("onderwerp").as_string() == "vraag") registered_.emplace_back(each.at("id").as_string());
}

} // namespace support
