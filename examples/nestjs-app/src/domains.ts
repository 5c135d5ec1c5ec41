import type {
  DomainCreatedEvent,
  DomainDeletedEvent,
  DomainGroupCreatedEvent,
  DomainGroupDeletedEvent,
  DomainGroupUpdatedEvent,
  DomainUnverifiedEvent,
  DomainVerifiedEvent,
} from '@mailherald/core'
import {
  OnDomainCreated,
  OnDomainDeleted,
  OnDomainUnverified,
  OnDomainVerified,
  OnEvent,
} from '@mailherald/nestjs'
import { Injectable } from '@nestjs/common'

type DomainGroupEvent = DomainGroupCreatedEvent | DomainGroupUpdatedEvent | DomainGroupDeletedEvent

/** The sending domains, and whether they may send. */
@Injectable()
export class Domains {
  readonly #verified = new Map<string, boolean>()
  readonly #groups = new Map<string, string>()

  @OnDomainVerified()
  verified({ domain }: DomainVerifiedEvent): void {
    this.#verified.set(domain, true)
  }

  @OnDomainCreated()
  @OnDomainUnverified()
  unverified({ domain }: DomainCreatedEvent | DomainUnverifiedEvent): void {
    this.#verified.set(domain, false)
  }

  @OnDomainDeleted()
  deleted({ domain }: DomainDeletedEvent): void {
    this.#verified.delete(domain)
  }

  @OnEvent('domain_group.*')
  regrouped({ groupId, name }: DomainGroupEvent): void {
    this.#groups.set(groupId, name ?? '')
  }
}
