import type { ComponentChildren } from 'preact'

/** A column of a table. */
export interface Column {
  readonly title: string
  /** `wide`: only where there is room. */
  readonly kind?: 'wide' | 'number' | 'wide number'
}

/** A table with a name. Where it is wider than the screen, it scrolls by itself. */
export function Table({
  name,
  columns,
  children,
}: {
  readonly name: string
  readonly columns: readonly Column[]
  readonly children: ComponentChildren
}) {
  return (
    <div class="table" role="region" aria-label={name} tabIndex={0}>
      <table>
        <caption class="unseen">{name}</caption>
        <thead>
          <tr>
            {columns.map(({ title, kind }) => (
              <th key={title} scope="col" class={kind}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
