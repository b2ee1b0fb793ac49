// SPDX-License-Identifier: EUPL-1.2
// The sentences of the regiebord, and the names of what stands on it.
#pragma once

#include "board/board_rights_page.h"
#include "text/catalogue.h"

#include <string>

namespace opmaat {

/// A board as one person looks at it.
struct BoardView {
    const BoardScene& scene;
    const BoardRights& rights;
    text::Language language;

    const Board& board() const { return scene.shown.board; }
    const Listed& question(const QuestionId& id) const { return scene.shown.questions.at(id); }
    std::string said(std::string_view key) const { return text::sentence(language, key); }
};

/// "7 vragen zijn te laat. 12 worden vandaag te laat als niemand iets doet."
std::string headline(const Board& board, text::Language language);
/// Of the board as it was when a day began: "7 vragen waren te laat toen zaterdag 1 oktober 2011 begon. ..."
std::string past_headline(const Board& board, text::Language language);

std::string unit_name(const BoardScene& scene, const UnitId& unit, text::Language language);
/// "F. Voorbeeld".
std::string official_name(const BoardScene& scene, const OfficialId& official);
/// The subject, or for whom may not read it: "Vraag in het sociaal domein", "Vraag V-2026-000123".
std::string subject_for(const RowRights& rights, const Listed& question, text::Language language);
/// How long the oldest question waits: working days, or days under a term of the law.
std::string age_words(const BoardScene& scene, const QuestionId& question, text::Language language);

/// "10.42 uur" and "dinsdag 3 maart 2026, 10.42 uur" of the moment of the board.
std::string clock_words(const BoardScene& scene, text::Language language);
std::string moment_words(const BoardScene& scene, text::Language language);
/// An instant as local time, to the minute.
std::chrono::local_time<std::chrono::minutes> local_minute(const Zone& zone, Instant instant);

} // namespace opmaat
