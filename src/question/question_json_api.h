// SPDX-License-Identifier: EUPL-1.2
// A question as applications see it: with its clocks, its owner by name and whom to ask; what was asked only where it
// may be read.
#pragma once

#include "desk/visit.h"
#include "question/question_list_store.h"

#include <boost/json.hpp>

namespace opmaat {

/// "/api/v1/vragen/<id>".
std::string api_address(const QuestionId& id);

/// Without subject, text, asker and next step where the visitor may not read these.
boost::json::object question_json(const desk::Visit& visit, const Question& question);
/// A question in a list: with its decisive clock only.
boost::json::object listed_json(const desk::Visit& visit, const Listed& listed);

} // namespace opmaat
