import type { BaseEvent } from './base.js'

/** What every event about a sending or receiving domain carries. */
export interface DomainEvent<Type extends string, Id extends string, Raw> extends BaseEvent<
  Type,
  Id,
  Raw
> {
  /** The provider's id of the domain. */
  readonly domainId?: string
  /** Its name, for example `mail.example.com`. */
  readonly domain: string
}

/** What every event about a group of domains carries. */
export interface DomainGroupEvent<Type extends string, Id extends string, Raw> extends BaseEvent<
  Type,
  Id,
  Raw
> {
  /** The provider's id of the group. */
  readonly groupId: string
  /** What the group is called. */
  readonly name?: string
}

/** What every event about a contact carries. */
export interface ContactEvent<Type extends string, Id extends string, Raw> extends BaseEvent<
  Type,
  Id,
  Raw
> {
  /** The provider's id of the contact. */
  readonly contactId?: string
  /** Bare address. */
  readonly email: string
  /** The lists or audiences the contact is on, by the provider's ids. */
  readonly lists?: readonly string[]
}

/** A domain was added to the account. */
export interface DomainCreatedEvent<Id extends string = string, Raw = unknown> extends DomainEvent<
  'domain.created',
  Id,
  Raw
> {}

/** A setting of a domain changed. */
export interface DomainUpdatedEvent<Id extends string = string, Raw = unknown> extends DomainEvent<
  'domain.updated',
  Id,
  Raw
> {}

/** The DNS records of a domain check out. */
export interface DomainVerifiedEvent<Id extends string = string, Raw = unknown> extends DomainEvent<
  'domain.verified',
  Id,
  Raw
> {}

/** The DNS records of a domain no longer check out. */
export interface DomainUnverifiedEvent<
  Id extends string = string,
  Raw = unknown,
> extends DomainEvent<'domain.unverified', Id, Raw> {}

/** A domain was removed from the account. */
export interface DomainDeletedEvent<Id extends string = string, Raw = unknown> extends DomainEvent<
  'domain.deleted',
  Id,
  Raw
> {}

/** A group of domains was made. */
export interface DomainGroupCreatedEvent<
  Id extends string = string,
  Raw = unknown,
> extends DomainGroupEvent<'domain_group.created', Id, Raw> {}

/** A group of domains was changed; `name` is the new one. */
export interface DomainGroupUpdatedEvent<
  Id extends string = string,
  Raw = unknown,
> extends DomainGroupEvent<'domain_group.updated', Id, Raw> {}

/** A group of domains was removed. */
export interface DomainGroupDeletedEvent<
  Id extends string = string,
  Raw = unknown,
> extends DomainGroupEvent<'domain_group.deleted', Id, Raw> {}

/** A contact was added. */
export interface ContactCreatedEvent<
  Id extends string = string,
  Raw = unknown,
> extends ContactEvent<'contact.created', Id, Raw> {}

/** A contact was changed. */
export interface ContactUpdatedEvent<
  Id extends string = string,
  Raw = unknown,
> extends ContactEvent<'contact.updated', Id, Raw> {}

/** A contact was removed. */
export interface ContactDeletedEvent<
  Id extends string = string,
  Raw = unknown,
> extends ContactEvent<'contact.deleted', Id, Raw> {}
