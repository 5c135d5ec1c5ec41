/** One of a few. */
export function Choice<T extends string>({
  name,
  choices,
  chosen,
  choose,
}: {
  readonly name: string
  readonly choices: readonly T[]
  readonly chosen: T
  readonly choose: (value: NoInfer<T>) => void
}) {
  return (
    <fieldset class="choice">
      <legend class="unseen">{name}</legend>
      {choices.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={value === chosen}
            onChange={() => choose(value)}
          />
          <span>{value}</span>
        </label>
      ))}
    </fieldset>
  )
}
