/** What becomes of each event type where one provider takes the place of another, and what else is different. */
export function move(types, from, to) {
  const rows = types
    .map((type) => ({ type, from: from.names[type], to: to.names[type] }))
    .filter((row) => row.from.length + row.to.length > 0)
  const traits = Object.keys(from.traits).map((what) => ({
    what,
    from: from.traits[what],
    to: to.traits[what],
  }))
  return {
    rows,
    lost: rows.filter((row) => row.to.length === 0).map(({ type }) => type),
    gained: rows.filter((row) => row.from.length === 0).map(({ type }) => type),
    different: traits.filter((trait) => trait.from !== trait.to),
    same: traits.filter((trait) => trait.from === trait.to),
  }
}
