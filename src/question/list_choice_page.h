// SPDX-License-Identifier: EUPL-1.2
// Which list somebody asks for, from the query of its address. The same names lead from the board to its lists, so that
// each number there has its list here.
#pragma once

#include "desk/visit.h"
#include "html/address.h"
#include "http/http.h"
#include "process/process.h"
#include "question/question_list_store.h"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace opmaat {

/// No channel, unit, official, process or state of that name. Field: that of the query.
inline constexpr Rule choice_unknown{RefusalKind::invalid, "keuze-onbekend"};

/// What was chosen, as a filter and as the names and words of the address.
struct ListChoice {
    QuestionFilter filter{};
    std::vector<std::pair<std::string, std::string>> words{}; // without place and search

    /// The word chosen under that name; empty for none.
    std::string_view operator[](std::string_view name) const;
    /// "/vragen" or "/vragen.csv" with these words.
    html::Address at(html::Address address) const;
};

/// Names: `kanaal`; `afdeling`, `team`, `cluster` or `eenheid` (a code; the first that is there counts); `eigenaar` (a
/// code, or "ik"); `stand` (wacht, te-laat, vandaag, week, later, zonder-datum, niet-verdeeld); `status` (open,
/// beantwoord, alles); `proces` (a code). Refuses choice_unknown.
Result<ListChoice> list_choice(const desk::Visit& visit, std::span<const Process> processes, const http::Fields& query);

} // namespace opmaat
