import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What `@nestjs/cli` 11 makes with `nest new`, with Mailherald imported into its module, and a test of that. */
export function writeNestApp(folder: string): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

const jest = {
  moduleFileExtensions: ['js', 'json', 'ts'],
  testEnvironment: 'node',
  transform: { '^.+\\.(t|j)s$': 'ts-jest' },
}

const files: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    name: 'shop',
    private: true,
    scripts: { test: 'jest', 'test:e2e': 'jest --config ./test/jest-e2e.json' },
    jest: { ...jest, rootDir: 'src', testRegex: '.*\\.spec\\.ts$' },
  }),
  'test/jest-e2e.json': JSON.stringify({ ...jest, rootDir: '.', testRegex: '.e2e-spec.ts$' }),
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      module: 'nodenext',
      moduleResolution: 'nodenext',
      resolvePackageJsonExports: true,
      esModuleInterop: true,
      isolatedModules: true,
      declaration: true,
      removeComments: true,
      emitDecoratorMetadata: true,
      experimentalDecorators: true,
      allowSyntheticDefaultImports: true,
      target: 'ES2023',
      sourceMap: true,
      outDir: './dist',
      baseUrl: './',
      incremental: true,
      skipLibCheck: true,
      strictNullChecks: true,
      forceConsistentCasingInFileNames: true,
      noImplicitAny: true,
      strictBindCallApply: true,
      noFallthroughCasesInSwitch: true,
    },
  }),
  'src/app.service.ts': `import { Injectable } from '@nestjs/common';

@Injectable()
export class AppService {
  getHello(): string {
    return 'Hello World!';
  }
}
`,
  'src/app.controller.ts': `import { Controller, Get } from '@nestjs/common';
import { AppService } from './app.service';

@Controller()
export class AppController {
  constructor(private readonly appService: AppService) {}

  @Get()
  getHello(): string {
    return this.appService.getHello();
  }
}
`,
  'src/suppressions.ts': `import type { EmailBouncedEvent } from '@mailherald/core';
import { OnEmailBounced } from '@mailherald/nestjs';
import { Injectable } from '@nestjs/common';

@Injectable()
export class Suppressions {
  readonly removed: unknown[] = [];

  @OnEmailBounced()
  remove(event: EmailBouncedEvent) {
    this.removed.push(event.recipient);
  }
}
`,
  'src/app.module.ts': `import { tencentSes } from '@mailherald/core/providers/tencent-ses';
import { urlToken } from '@mailherald/core/verify';
import { MailheraldModule } from '@mailherald/nestjs';
import { Module } from '@nestjs/common';
import { AppController } from './app.controller';
import { AppService } from './app.service';
import { Suppressions } from './suppressions';

@Module({
  imports: [
    MailheraldModule.forRoot({
      providers: [tencentSes({ verify: urlToken('0123456789abcdef') })],
    }),
  ],
  controllers: [AppController],
  providers: [AppService, Suppressions],
})
export class AppModule {}
`,
  'src/app.controller.spec.ts': `import { Test, TestingModule } from '@nestjs/testing';
import { AppModule } from './app.module';
import { AppController } from './app.controller';
import { AppService } from './app.service';

describe('AppController', () => {
  let appController: AppController;

  beforeEach(async () => {
    const app: TestingModule = await Test.createTestingModule({
      controllers: [AppController],
      providers: [AppService],
    }).compile();

    appController = app.get<AppController>(AppController);
  });

  describe('root', () => {
    it('should return "Hello World!"', () => {
      expect(appController.getHello()).toBe('Hello World!');
      expect(AppModule).toBeDefined();
    });
  });
});
`,
  'test/app.e2e-spec.ts': `import { Test, TestingModule } from '@nestjs/testing';
import { INestApplication } from '@nestjs/common';
import request from 'supertest';
import { App } from 'supertest/types';
import { signedDelivery, urlTokenSigner } from '@mailherald/testing';
import { AppModule } from './../src/app.module';
import { Suppressions } from './../src/suppressions';

describe('AppController (e2e)', () => {
  let app: INestApplication<App>;

  beforeEach(async () => {
    const moduleFixture: TestingModule = await Test.createTestingModule({
      imports: [AppModule],
    }).compile();

    app = moduleFixture.createNestApplication({ logger: false });
    await app.init();
  });

  it('/ (GET)', () => {
    return request(app.getHttpServer())
      .get('/')
      .expect(200)
      .expect('Hello World!');
  });

  it('/webhooks/tencent-ses (POST)', async () => {
    const sign = urlTokenSigner('0123456789abcdef');
    const { url, headers, body } = signedDelivery('tencent-ses', 'bounce', { sign });
    await request(app.getHttpServer())
      .post(url)
      .set(headers)
      .send(Buffer.from(body).toString())
      .expect(200);
    expect(app.get(Suppressions).removed).toHaveLength(1);
  });

  afterEach(async () => {
    await app.close();
  });
});
`,
}
