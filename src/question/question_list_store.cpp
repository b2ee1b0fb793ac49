// SPDX-License-Identifier: EUPL-1.2
#include "question/question_list_store.h"

#include "access/may.h"
#include "question/clock_rows_store.h"
#include "question/condition_store.h"
#include "question/question_rows_store.h"

namespace opmaat {
namespace {

constexpr std::string_view without_due = "9999-12-31T23:59:59.999Z"; // as question.due_order
constexpr std::size_t instant_signs = 24;

std::string select_listed()
{
    return "SELECT q.id, q.kenmerk, q.version, q.municipality, q.process, q.channel, q.received, q.state, "
           "q.answered_at, "
           "q.taken_up, q.unit, q.owner, q.contact_person, q.deputy, q.domain, q.confidentiality, q.subject, "
           "q.asked_by, "
           "q.next_step, q.next_step_day, c.round, c.kind, " +
           clock_columns("c.") +
           " FROM question AS q LEFT JOIN clock AS c ON c.question = q.id AND c.round = q.round AND c.kind = "
           "q.due_kind ";
}

const db::Sql select_by_kenmerk{"question.listed_by_kenmerk", select_listed() + "WHERE q.kenmerk = ?1"};

QuestionFacts facts_from(const db::Row& row)
{
    return {.unit = row.as<UnitId>(10),
            .owner = row.as<OfficialId>(11),
            .contact_person = row.as<std::optional<OfficialId>>(12),
            .deputy = row.as<std::optional<OfficialId>>(13),
            .domain = row.as<Domain>(14),
            .confidentiality = row.as<Confidentiality>(15)};
}

Content content_from(const db::Row& row)
{
    Content content{row.as<std::string>(16), row.as<std::string>(17), std::nullopt};
    if (!row.null(18)) content.next_step = NextStep{row.as<std::string>(18), row.as<Day>(19)};
    return content;
}

Listed listed_from(const db::Row& row, const Viewer& viewer)
{
    Listed listed{.id = row.as<QuestionId>(0),
                  .kenmerk = row.as<Kenmerk>(1),
                  .version = row.integer(2),
                  .municipality = row.as<MunicipalityId>(3),
                  .process = row.as<ProcessId>(4),
                  .channel = row.as<Channel>(5),
                  .received = row.as<Instant>(6),
                  .state = row.as<Question::State>(7),
                  .answered_at = row.as<std::optional<Instant>>(8),
                  .taken_up = row.as<bool>(9),
                  .facts = facts_from(row),
                  .clock = std::nullopt,
                  .content = std::nullopt};
    if (!row.null(20)) listed.clock = clock_of(row, 20);
    if (may_read(viewer, listed.facts)) listed.content = content_from(row);
    return listed;
}

auto mapper_for(const Viewer& viewer)
{
    return [&viewer](const db::Row& row) { return listed_from(row, viewer); };
}

// How the lists of a state are ordered, and where a page goes on.
struct Order {
    std::string_view sorted;
    std::string_view after; // with the place's instant and id, or with its id only
    bool has_instant;
};

Order order_of(const std::optional<Question::State>& state)
{
    if (!state) return {"q.id DESC", "q.id < ?", false};
    if (*state == Question::State::open) return {"q.due_order, q.id", "(q.due_order, q.id) > (?, ?)", true};
    return {"q.answered_at DESC, q.id DESC", "(q.answered_at, q.id) < (?, ?)", true};
}

std::string instant_in_order(const Listed& listed)
{
    if (listed.state == Question::State::answered) return to_text(*listed.answered_at);
    return listed.clock ? to_text(listed.clock->due->at) : std::string{without_due};
}

std::string place_after(const Listed& listed, const Order& order)
{
    return (order.has_instant ? instant_in_order(listed) : "") + listed.id.text();
}

// What stands in a place, as arguments of `after`; nothing when it is of no list of this order.
std::optional<std::vector<db::Value>> arguments_of(std::string_view place, const Order& order)
{
    std::vector<db::Value> arguments;
    if (order.has_instant) {
        if (place.size() < instant_signs || !parse_instant(place.substr(0, instant_signs))) return std::nullopt;
        arguments.push_back(std::string{place.substr(0, instant_signs)});
        place.remove_prefix(instant_signs);
    }
    if (!QuestionId::parse(place)) return std::nullopt;
    arguments.push_back(std::string{place});
    return arguments;
}

db::Sql list_statement(const Condition& condition, const Order& order, const std::string& limit)
{
    return db::Sql::composed("question.list", select_listed() + "WHERE " + condition.text() + " ORDER BY " +
                                                  std::string{order.sorted} + " LIMIT " + limit);
}

db::Sql count_statement(const Condition& condition)
{
    return db::Sql::composed("question.count", "SELECT count(*) FROM question AS q WHERE " + condition.text());
}

// Each part of a filter in each order, so that a test prepares them all on both engines.
std::vector<QuestionFilter> sample_filters()
{
    using State = Question::State;
    std::vector<QuestionFilter> filters{{.state = State::open}, {.state = State::answered}, {.state = std::nullopt}};
    for (const auto& each : Words<Group>::all) filters.push_back({.group = each.value});
    filters.push_back({.channel = Channel::desk,
                       .handlers = Handlers{{UnitId{}, UnitId{}}, {OfficialId{}}},
                       .owner = OfficialId{},
                       .process = ProcessId{},
                       .municipality = MunicipalityId{},
                       .not_divided = true});
    return filters;
}

[[maybe_unused]] const bool registered = [] {
    for (const QuestionFilter& filter : sample_filters()) {
        const Order order = order_of(state_of(filter));
        Condition condition = condition_of(filter, Moment{});
        if (state_of(filter) == Question::State::open) db::register_statement(count_statement(condition));
        condition.add(order.after, std::vector<db::Value>(order.has_instant ? 2 : 1));
        db::register_statement(list_statement(condition, order, condition.bind(1)));
    }
    return true;
}();

} // namespace

Result<ListPage> list(db::Reader& reader, const Look& look, const QuestionFilter& filter, const Place& place)
{
    const Order order = order_of(state_of(filter));
    Condition condition = condition_of(filter, look.moment);
    if (!place.after.empty()) {
        auto arguments = arguments_of(place.after, order);
        if (!arguments) return refused(place_unknown, "na");
        condition.add(order.after, std::move(*arguments));
    }
    const std::string limit =
        condition.bind(std::int64_t{place.size} + 1); // one more tells whether there is a next page
    ListPage page;
    reader.each(list_statement(condition, order, limit), condition.arguments(),
                [&](const db::Row& row) { page.questions.push_back(listed_from(row, look.viewer)); });
    if (page.questions.size() > static_cast<std::size_t>(place.size)) {
        page.questions.pop_back();
        page.next = place_after(page.questions.back(), order);
    }
    return page;
}

std::int64_t count(db::Reader& reader, const Moment& moment, const QuestionFilter& filter)
{
    const Condition condition = condition_of(filter, moment);
    std::int64_t counted = 0;
    reader.each(count_statement(condition), condition.arguments(),
                [&](const db::Row& row) { counted = row.integer(0); });
    return counted;
}

std::vector<Listed> listed(db::Reader& reader, const Viewer& viewer, std::span<const QuestionId> ids)
{
    std::vector<Listed> found;
    Condition condition;
    condition.add(condition.in("q.id", std::vector<QuestionId>{ids.begin(), ids.end()}));
    const auto sql = db::Sql::composed("question.listed", select_listed() + "WHERE " + condition.text());
    reader.each(sql, condition.arguments(), [&](const db::Row& row) { found.push_back(listed_from(row, viewer)); });
    return found;
}

std::optional<Listed> question_to_know(db::Reader& reader, const Viewer& viewer, const Kenmerk& kenmerk)
{
    auto found = reader.one(select_by_kenmerk, mapper_for(viewer), kenmerk);
    if (found && !may(viewer, Action::know, found->facts)) found.reset();
    return found;
}

} // namespace opmaat
