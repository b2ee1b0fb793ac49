// SPDX-License-Identifier: EUPL-1.2
// The open questions in memory, as the boards see them. Of a million questions some thousands are open; a board reads
// only those that changed since the board before it, as the journal tells.
#pragma once

#include "board/board.h"
#include "db/db.h"

#include <memory>
#include <mutex>
#include <vector>

namespace opmaat {

/// One for each database; safe in many threads.
class OpenQuestions {
public:
    using List = std::vector<OpenQuestion>; // sorted by id

    /// Those that are open as of the reader, or newer when another reader was here before. Not for a Writer: what it
    /// changed may be rolled back.
    std::shared_ptr<const List> as_of(db::Reader& reader);

private:
    std::mutex guard_;
    std::shared_ptr<const List> list_; // null until it is read for the first time
    std::int64_t position_ = 0;        // of the newest event that it knows of
};

} // namespace opmaat
