/** One of many, or none of them. */
export function Select({
  label,
  options,
  value,
  choose,
}: {
  readonly label: string
  readonly options: readonly string[]
  readonly value: string
  choose(value: string): void
}) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">all</option>
        {options.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </label>
  )
}
