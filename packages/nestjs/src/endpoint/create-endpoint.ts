import { sendReply, toDelivery } from '@mailherald/core/node'
import { All, Controller, Inject, Req, Res, VERSION_NEUTRAL, type Type } from '@nestjs/common'
import type { Registration } from '../check-options.js'
import type { MailheraldService } from '../registrations/mailherald.service.js'
import { getMailheraldToken } from '../registrations/tokens.js'
import { decorateWith } from './decorate-with.js'
import { markedPaths, providerParam } from './marked-path.js'
import { toExchange, type PlatformRequest, type PlatformResponse } from './to-exchange.js'

const remedy =
  'Something in front of Nest has read it. Let Nest set up its own parsers (none on the instance given to its ' +
  'adapter), or keep the bytes: NestFactory.create(AppModule, { rawBody: true }).'

/**
 * Makes the controller of a registration: a class of its own each time, because Nest keeps path and metadata on
 * the class. It writes the answer itself, so that no interceptor can change it.
 */
export function createEndpoint({ name, path, decorate }: Registration): Type<unknown> {
  const provider = providerParam(name)

  @Controller({ path, version: VERSION_NEUTRAL })
  class MailheraldEndpoint {
    readonly #service: MailheraldService

    constructor(@Inject(getMailheraldToken(name)) service: MailheraldService) {
      this.#service = service
    }

    @decorateWith(decorate)
    @All(markedPaths(name))
    async receive(
      @Req() request: PlatformRequest,
      @Res() response: PlatformResponse,
    ): Promise<void> {
      const { req, params, takeResponse } = toExchange(request, response)
      const route = { provider: params[provider] ?? '', remedy }
      const delivery = toDelivery(
        req,
        params.account ? { ...route, account: params.account } : route,
      )
      const reply = await this.#service.herald.receive(delivery)
      sendReply(takeResponse(), reply)
    }
  }
  return MailheraldEndpoint
}
