/** What is wrong with the filter of the providers, used by keyboard and by the names that a screen reader says. */
export async function filterProviders(page) {
  await page.goto('/providers.html')
  const form = page.getByRole('form', { name: 'Filter the providers' })
  const signed = form.getByRole('combobox', { name: 'signed', exact: true })
  const all = await rowsShown(page)
  await byKeyboard(page, signed)
  const word = await signed.inputValue()
  const some = await rowsShown(page)
  const fitting = all.filter(({ signed }) => signed.split(', ').includes(word))
  const status = await form.getByRole('status').textContent()
  const faults = [
    word === '' && 'the filter cannot be set by keyboard',
    some.length === 0 && `there is no provider with "${word}"`,
    namesOf(some) !== namesOf(fitting) && `"signed: ${word}" shows ${namesOf(some)}`,
    status !== `${some.length} of ${all.length} providers` && `the filter says ${status}`,
    await isTooWide(page),
  ]
  await form.getByRole('button', { name: 'Show all' }).press('Enter')
  const again = await rowsShown(page)
  return [...faults, again.length !== all.length && 'not all providers are shown again'].filter(
    Boolean,
  )
}

/** What is wrong with the comparison of two providers. */
export async function compareProviders(page) {
  await page.goto('/moving.html')
  await byKeyboard(page, page.getByRole('combobox', { name: 'from', exact: true }))
  await page.getByRole('combobox', { name: 'to', exact: true }).selectOption({ label: 'Resend' })
  const url = new URL(await page.evaluate('location.href'))
  const said = await page.getByRole('status').textContent()
  const faults = [
    !/event types of .+ come from Resend too/.test(said) && `the comparison says ${said}`,
    url.searchParams.get('to') !== 'resend' && `the comparison is at ${url}`,
    await isTooWide(page),
  ]
  await page.goto('/moving.html?from=sendgrid&to=resend')
  await page.getByRole('table', { name: 'Event for event' }).waitFor()
  const bounce = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'email.bounced' }) })
  const cells = await bounce.getByRole('cell').allTextContents()
  const isRight =
    cells.length === 2 && cells[0] === 'bounce' && cells[1].startsWith('email.bounced')
  return [...faults, !isRight && `SendGrid to Resend has ${cells.join(' and ')}`].filter(Boolean)
}

/** The first choice below "any". */
async function byKeyboard(page, select) {
  await select.focus()
  await page.keyboard.press('ArrowDown')
}

async function rowsShown(page) {
  const rows = await page.locator('.provider-filter ~ table tbody tr:visible').all()
  return Promise.all(
    rows.map(async (row) => {
      const [name, , signed] = await row.getByRole('cell').allTextContents()
      return { name, signed }
    }),
  )
}

function namesOf(rows) {
  return rows.map(({ name }) => name).join(', ')
}

async function isTooWide(page) {
  const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  return over > 0 && `${page.url()} is ${over} px too wide for ${page.viewportSize().width} px`
}
