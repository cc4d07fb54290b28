const { email } = JSON.parse(process.env.VISITOR);

class Crm {
  static BASE = 'https://crm.example.com';

  constructor(base = Crm.BASE) {
    this.base = base;
  }

  async add(contact) {
    return fetch(this.base + '/contacts', { method: 'POST', body: JSON.stringify(contact) });
  }
}
await new Crm().add({ email });
