-- SPDX-License-Identifier: EUPL-1.2
-- Lists and counts of open questions look at the index alone, whatever number was ever asked: so all that their filters
-- look at stands in it, the state too.
DROP INDEX question_open;
CREATE INDEX question_open ON question (due_order, id, due_day, due, unit, owner, channel, taken_up, state)
    WHERE state = 'open';
-- The board of a past day asks what a clock said until some later moment.
CREATE INDEX clock_version_until ON clock_version (until);
