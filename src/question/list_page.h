// SPDX-License-Identifier: EUPL-1.2
// A list of questions with its filters, the lists that the reader kept by name, and the way to the same as CSV.
#pragma once

#include "desk/visit.h"
#include "html/form.h"
#include "process/process.h"
#include "question/list_choice_page.h"
#include "question/saved_filter_store.h"

#include <optional>
#include <string>
#include <vector>

namespace opmaat {

/// What the page tells, read in one snapshot.
struct ListSheet {
    ListChoice choice;
    std::vector<Process> processes;
    ListPage page;
    std::optional<std::int64_t> count{};     // of open questions; answered ones are too many to count
    std::optional<Listed> first_otherwise{}; // when the list is empty: what comes first without the choice of a group
    std::vector<SavedFilter> saved{};
    std::string not_found{}; // what was searched for, when no question has that number
};

/// The sentence that says what the list holds: h1 and title.
std::string list_sentence(const desk::Visit& visit, const ListSheet& sheet);
html::Html list_page(const desk::Visit& visit, const ListSheet& sheet, const html::Fill& saving);

} // namespace opmaat
