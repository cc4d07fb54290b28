require('reflect-metadata');
const { Logger, Module } = require('@nestjs/common');
const { NestFactory } = require('@nestjs/core');

class AppModule {}
Module({})(AppModule);

async function bootstrap() {
  const app = await NestFactory.create(AppModule, { logger: false });
  app.use((req, res, next) => {
    new Logger('Visits').log('not shown');
    res.cookie('nest', '1');
    next();
  });
  await app.listen(3000);
}
bootstrap();
