-- SPDX-License-Identifier: EUPL-1.2
-- Tells every node cheaply whether anything but questions changed: staff, processes, calendars, accounts.
CREATE INDEX event_about_settings ON event_about (position) WHERE subject <> 'vraag';
