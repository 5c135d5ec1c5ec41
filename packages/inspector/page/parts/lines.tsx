import { useLayoutEffect, useRef, useState } from 'preact/hooks'

const lineHeight = 18
const spare = 20

/** A scrolling list of lines, of which only those in sight are made: there can be a million. */
export function Lines({
  name,
  count,
  line,
}: {
  readonly name: string
  readonly count: number
  line(index: number): string
}) {
  const box = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  const [height, setHeight] = useState(400)
  useLayoutEffect(() => {
    if (box.current !== null) setHeight(box.current.clientHeight)
  }, [])
  const first = Math.max(0, Math.floor(top / lineHeight) - spare)
  const last = Math.min(count, Math.ceil((top + height) / lineHeight) + spare)
  const shown = Array.from({ length: Math.max(0, last - first) }, (_, at) => line(first + at))
  return (
    <div
      class="lines"
      ref={box}
      role="region"
      aria-label={name}
      tabIndex={0}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
    >
      <div style={{ height: `${count * lineHeight}px` }}>
        <pre dir="ltr" style={{ transform: `translateY(${first * lineHeight}px)` }}>
          {shown.join('\n')}
        </pre>
      </div>
    </div>
  )
}
