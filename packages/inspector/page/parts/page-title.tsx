import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** The heading of a view: what a screen reader comes to when the view changes. */
export function PageTitle({
  title,
  children,
}: {
  readonly title: string
  readonly children?: ComponentChildren
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Mailherald inspector`
    // Not at first: the browser begins at the top of the page.
    if (hasMoved) heading.current?.focus({ preventScroll: true })
    hasMoved = true
  }, [title])
  return (
    <div class="page-title">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  )
}

let hasMoved = false
