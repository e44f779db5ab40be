//! What a story says a good visit finds, and what the engine finds in it.

use super::*;
use crate::domain::catalogue::shipped::{catalogue, read};

fn mothers() -> Vec<Mother> {
    read(include_str!("../../../assets/practice.ron"))
}

#[test]
fn what_a_good_visit_finds_is_what_the_engine_finds() {
    let catalogue = catalogue();
    for mother in mothers() {
        for (child, plan) in mother.babies.iter().zip(mother.plans(&catalogue)) {
            assert_eq!(child.finds, Finds::of(&plan), "{}: {:?}", mother.id, plan.triage.findings);
            assert_eq!(plan.triage.doubts, [], "{}", mother.id);
        }
    }
}

#[test]
fn the_stories_of_the_journeys_are_there_and_end_as_they_should() {
    let mothers = mothers();
    let finds = |id: &str| {
        let mother = mothers.iter().find(|mother| mother.id.as_str() == id).unwrap_or_else(|| panic!("{id}"));
        mother.babies[0].finds.clone()
    };
    assert_eq!(mothers.len(), 10);
    let enough = finds("day-twenty");
    assert_eq!(enough.intake, Intake::Fine);
    assert!(enough.actions.contains(&"normal-signs".into()));
    assert!(!enough.actions.iter().any(|action| action.as_str().starts_with("express")), "no pumping is offered");
    for (id, level) in [("sleepy", Level::Red), ("clinic", Level::Amber)] {
        let found = finds(id);
        assert_eq!(found.level, Some(level));
        assert!(found.refers() && found.causes.is_empty() && found.actions.is_empty(), "{id}: only the referral");
    }
    for (id, action) in [
        ("day-three", "watch-feed"),
        ("twins", "express-small"),
        ("work", "work-plan"),
        ("smoke", "smoke-free"),
        ("injection", "kb-change"),
        ("sore", "nipple-care"),
        ("banana", "swap-food"),
    ] {
        assert!(finds(id).actions.contains(&action.into()), "{id}: {:?}", finds(id));
    }
    let twins = mothers.iter().find(|mother| mother.id.as_str() == "twins").unwrap();
    assert!(twins.babies.iter().all(|baby| baby.birth_weight < 2500) && twins.babies.len() == 2);
}

#[test]
fn she_can_always_be_looked_at_and_tells_something_about_feeding_and_nappies() {
    for mother in mothers() {
        let talks: Vec<Talk> = mother.talks().collect();
        for talk in [Talk::Feeding, Talk::Nappies, Talk::Birth, Talk::Seen] {
            assert!(talks.contains(&talk), "{} and {talk:?}", mother.id);
        }
        assert!(mother.talks().all(|talk| talk == Talk::Seen || mother.tells_of(talk).next().is_some()));
    }
}
