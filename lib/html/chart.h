// SPDX-License-Identifier: EUPL-1.2
// Charts made by the server: they print, need no script, and say in one sentence what they show. Series differ by fill,
// the goal is a thick tick or a dashed line with its word, and the figures stand under "Toon de cijfers".
#pragma once

#include "html/html.h"
#include "text/catalogue.h"

#include <string>
#include <vector>

namespace html {

/// One part of a whole, in percent of that whole. The first part is drawn full, the others hatched.
struct Share {
    std::string label; // "Digitaal 46 %"
    double percent;
};
struct StackedBar {
    std::string says; // the name of the picture: a sentence with its numbers
    std::vector<Share> shares;
    double goal;            // percent
    std::string goal_label; // "Doel 80 %"
};
Html stacked_bar(const StackedBar& bar);
/// The same across a wall screen.
Html wide_stacked_bar(const StackedBar& bar);

struct Line {
    std::string says;
    std::vector<double> values; // at equal distances, in percent; at least two
    std::string first_label;    // under the first value: "8 december"
    std::string last_label;     // "deze week"
    double goal;
    std::string goal_label;
    std::vector<std::string> value_labels; // of the first and the last value
    double low = 0;                        // the axis, in percent
    double high = 100;
    std::string low_label{}; // "50 %"
};
Html line(const Line& line);

/// Who of a team can be reached: full is free, hatched in a call, empty not reachable. The numbers stand beside it in
/// words.
Html presence_bar(int free, int in_call, int away);

/// The figures of a chart, folded away.
struct Figures {
    std::string caption;
    std::vector<std::string> heads;
    std::vector<std::vector<std::string>> rows; // the first cell of a row is its head
};
Html figures(text::Language language, const Figures& figures);

} // namespace html
