//! Placeholders in words: `{n} dari {total}`.

/// Puts each value in the place of `{name}`; a placeholder without a value stays as it is.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let value = after
            .split_once('}')
            .and_then(|(name, tail)| values.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value, tail)));
        let (text, tail) = value.unwrap_or(("{", after));
        out.push_str(text);
        rest = tail;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn values_take_the_place_of_their_names() {
        assert_eq!(fill("{n} dari {total}", &[("n", "3"), ("total", "10")]), "3 dari 10");
        assert_eq!(fill("{x} dan {", &[("n", "3")]), "{x} dan {");
        assert_eq!(fill("{a}{a}", &[("a", "{b}"), ("b", "no")]), "{b}{b}", "values are not filled again");
    }
}
