// SPDX-License-Identifier: EUPL-1.2
#include "access/read_scope_store.h"

#include "base/columns.h"

namespace opmaat {
namespace {

// Builds the condition and numbers its parameters.
class Composer {
public:
    Composer(std::string_view question, int first_parameter)
        : prefix_{std::string{question} + "."}, next_{first_parameter}
    {
    }

    void add(const Circle& circle)
    {
        std::string all = column("confidentiality") + " IN (" + words_up_to(circle.up_to) + ")";
        if (circle.general_domain_only) all += " AND " + column("domain") + " = " + parameter(word(Domain::general));
        if (!circle.everywhere) all += " AND " + one_of("unit", circle.units);
        or_(all);
    }

    void add(std::span<const OfficialId> people)
    {
        if (people.empty()) return;
        for (const char* place : {"owner", "contact_person", "deputy"}) or_(one_of(place, people));
    }

    Where done() &&
    {
        if (where_.text.empty()) return {"(1 = 0)", {}}; // reads nothing
        where_.text = "(" + where_.text + ")";
        return std::move(where_);
    }

private:
    std::string column(std::string_view name) const { return prefix_ + std::string{name}; }

    template <class T>
    std::string parameter(const T& value)
    {
        where_.values.push_back(db::Column<T>::to(value));
        return "?" + std::to_string(next_++);
    }

    template <class T>
    std::string one_of(std::string_view name, std::span<const T> values)
    {
        std::string list;
        for (const T& each : values) list += (list.empty() ? "" : ", ") + parameter(each);
        return column(name) + " IN (" + list + ")";
    }

    std::string words_up_to(Confidentiality most)
    {
        std::string list;
        for (const auto& each : Words<Confidentiality>::all)
            if (each.value <= most) list += (list.empty() ? "" : ", ") + parameter(each.text);
        return list;
    }

    void or_(const std::string& condition) { where_.text += (where_.text.empty() ? "" : " OR ") + condition; }

    std::string prefix_;
    int next_;
    Where where_;
};

} // namespace

Where where_readable(const ReadScope& scope, std::string_view question, int first_parameter)
{
    Composer composer{question, first_parameter};
    for (const Circle& each : scope.circles) composer.add(each);
    composer.add(scope.people);
    return std::move(composer).done();
}

} // namespace opmaat
