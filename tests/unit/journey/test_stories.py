"""The two stories, as the journey service plays its part in them."""

from __future__ import annotations

from datetime import timedelta

from contracts.values import Channel, Purpose
from tests.unit.journey.stage import Stage, acted, changed, merged, person, playbook, requests, task_done, told

UPSET_PASSENGER = """
- journey: upset-passenger
  purpose: service
  priority: 90
  entry:
    event: Post Mentioned Us
    when: event.properties.sentiment == 'negative' && event.properties.flight != ''
    key: event.properties.flight
    reentry: {mode: after, after: 1d}
  exit_when:
    - event: Complaint Withdrawn
      when: event.properties.flight == journey.entry.properties.flight
  steps:
    - id: apologise
      send: {message: apology, channels: [origin, preferred], facts: {flight: event.properties.flight}}
    - id: tell-crew
      task:
        message: crew-card
        store: event.properties.flight
        facts: {seat: customer.traits.seat}
        timeout: 3h
        on_timeout: settle
    - id: write-again
      send:
        message: follow-up
        channels: [email]
        facts: {flight: journey.entry.properties.flight, crew: journey.task.completed_by, note: journey.task.note}
    - id: settle
      wait: {for: 2d}
    - id: ask
      send: {message: survey, channels: [email], expires_after: 3d}
"""

TEST_DRIVE = """
- journey: test-drive
  entry:
    event: Dealership Searched
    reentry: {mode: after, after: 90d}
  goal: {event: Dealership Visited}
  exit_when: [{event: Car Bought}]
  steps:
    - id: known-already
      branch: {cases: [{when: '!customer.anonymous', next: invite}]}
    - id: until-they-say-who-they-are
      wait: {event: Call Received, timeout: 7d, on_timeout: nobody}
    - id: invite
      send:
        message: invitation
        channels: [preferred]
        facts: {model: journey.entry.properties.model, first-name: customer.traits.first_name}
    - id: until-they-book
      wait:
        event: Test Drive Booked
        when: event.properties.model == journey.entry.properties.model
        timeout: 3d
        on_timeout: remind
    - id: confirm
      send: {message: confirmation, channels: [origin, preferred], facts: {slot: event.properties.slot}}
      next: until-they-come
    - id: remind
      send: {message: reminder}
    - id: until-they-come
      wait: {for: 14d}
    - id: not-this-time
      exit: they did not come to the dealership
    - id: nobody
      exit: nobody said who they are
"""


def stories() -> Stage:
    return Stage(playbook(UPSET_PASSENGER + TEST_DRIVE, messages={"survey": {"purpose": "survey"}}))


async def test_paula_complains_on_board_and_is_looked_after() -> None:
    stage = stories()
    paula = person("paula", seat="14C")

    angry = acted(
        paula, "Post Mentioned Us", channel=Channel.SOCIAL, thread="post-9", sentiment="negative", flight="SK 117"
    )
    began = await stage.play(angry)

    assert told(began) == ["enters upset-passenger", "says apology", "crew: crew-card"]
    apology, card = requests(began)
    assert (apology.channels, apology.origin_channel, apology.thread) == (
        ("origin", "preferred"),
        Channel.SOCIAL,
        "post-9",
    )
    assert (apology.facts, apology.purpose) == ({"flight": "SK 117"}, Purpose.SERVICE)
    assert (card.channels, card.store, card.task, card.facts) == (("instore",), "SK 117", True, {"seat": "14C"})

    await stage.pass_time(timedelta(hours=1))
    done = await stage.play(task_done(card, by="Cleo", note="moved to 2A"))
    assert told(done) == ["says follow-up"]
    assert requests(done)[0].facts == {"flight": "SK 117", "crew": "Cleo", "note": "moved to 2A"}

    later = await stage.pass_time(timedelta(days=2))
    assert told(later) == ["says survey", "leaves upset-passenger: completed"]
    survey = requests(later)[0]
    assert survey.purpose is Purpose.SURVEY
    assert survey.expires_at == stage.now + timedelta(days=3)


async def test_paula_is_asked_even_if_no_crew_member_finds_the_time() -> None:
    stage = stories()
    await stage.play(acted("paula", "Post Mentioned Us", sentiment="negative", flight="SK 117"))

    assert told(await stage.pass_time(timedelta(hours=3))) == []
    assert stage.step("paula") == "settle"
    assert told(await stage.pass_time(timedelta(days=2))) == ["says survey", "leaves upset-passenger: completed"]


async def test_paula_withdraws_the_complaint_about_one_of_her_two_flights() -> None:
    stage = stories()
    for flight in ("SK 117", "SK 118"):
        await stage.play(acted("paula", "Post Mentioned Us", sentiment="negative", flight=flight))

    effects = await stage.play(acted("paula", "Complaint Withdrawn", flight="SK 117"))

    assert told(effects) == ["leaves upset-passenger: exit"]
    state = stage.journeys("paula")
    assert state is not None
    assert [instance.key for instance in state.active] == ["SK 118"]


async def test_a_friendly_post_begins_nothing() -> None:
    stage = stories()
    effects = await stage.play(acted("paula", "Post Mentioned Us", sentiment="positive", flight="SK 117"))
    assert (told(effects), effects.saves) == ([], [])


async def test_a_visitor_searches_says_who_he_is_on_the_phone_and_comes() -> None:
    stage = stories()
    visitor = person("visitor-1", known=False)
    searched = await stage.play(acted(visitor, "Dealership Searched", model="Aurora"))
    assert told(searched) == ["enters test-drive"]

    theo = person("theo", revision=4, first_name="Theo")
    assert told(await stage.play(merged("visitor-1", theo))) == []
    called = await stage.play(acted(theo, "Call Received"))
    assert told(called) == ["says invitation"]
    invitation = requests(called)[0]
    assert invitation.customer == theo
    assert invitation.facts == {"model": "Aurora", "first-name": "Theo"}

    other = await stage.play(acted(theo, "Test Drive Booked", model="Borealis", slot="Friday, 10:00"))
    assert told(other) == []
    booked = await stage.play(
        acted(theo, "Test Drive Booked", channel=Channel.SMS, thread="sms-1", model="Aurora", slot="Friday, 11:00")
    )
    assert told(booked) == ["says confirmation"]
    confirmation = requests(booked)[0]
    assert (confirmation.facts, confirmation.origin_channel) == ({"slot": "Friday, 11:00"}, Channel.SMS)

    assert told(await stage.play(acted(theo, "Dealership Visited"))) == ["leaves test-drive: goal"]
    assert told(await stage.pass_time(timedelta(days=100))) == []


async def test_theo_is_known_needs_a_reminder_and_does_not_come() -> None:
    stage = stories()
    assert told(await stage.play(acted("theo", "Dealership Searched"))) == ["enters test-drive", "says invitation"]
    assert told(await stage.pass_time(timedelta(days=3))) == ["says reminder"]
    assert told(await stage.pass_time(timedelta(days=14))) == ["leaves test-drive: exit"]
    state = stage.journeys("theo")
    assert state is not None
    assert [(one.how, one.why) for one in state.past] == [("exit", "they did not come to the dealership")]


async def test_a_visitor_who_never_says_who_he_is_is_let_go() -> None:
    stage = stories()
    await stage.play(acted(person("visitor-1", known=False), "Dealership Searched", model="Aurora"))
    assert told(await stage.pass_time(timedelta(days=7))) == ["leaves test-drive: exit"]


async def test_words_use_what_was_learned_about_a_customer_in_between() -> None:
    stage = stories()
    await stage.play(acted(person("theo", known=False), "Dealership Searched", model="Aurora"))
    newest = person("theo", revision=3, first_name="Theo")
    await stage.play(changed(newest), changed(person("theo", revision=2, first_name="Teo")))

    called = await stage.play(acted(person("theo", revision=1, known=False), "Call Received"))

    assert requests(called)[0].customer == newest
    assert requests(called)[0].facts["first-name"] == "Theo"
