// SPDX-License-Identifier: EUPL-1.2
// Mijn werk: an official's day as one list in order of the clock, with beside it for whom they are the face, for whom
// they stand in, and whether they can be reached.
#pragma once

#include "desk/visit.h"
#include "html/form.h"
#include "question/question_list_store.h"
#include "staff/official.h"

#include <optional>
#include <vector>

namespace opmaat {

/// An official's work as it was read in one snapshot.
struct Work {
    std::vector<Listed> own; // open questions of which they are the owner, the nearest due first
    bool more = false;       // there are more than are shown
    std::vector<Listed> in_contact{};
    std::vector<Listed> as_deputy{};
    Presence presence;
};

/// In which part of the list a question stands.
enum class WorkGroup { late, today, this_week, later, waits_for_other };

/// What stands still waits for another; what cannot be dated is done later.
WorkGroup work_group_of(const Listed& listed, const Moment& moment);

html::Html work_page(const desk::Visit& visit, const Work& work, const html::Fill& presence_form);
/// The title of the browser's tab: the same sentence as the h1.
std::string work_sentence(const desk::Visit& visit, const Work& work);

} // namespace opmaat
