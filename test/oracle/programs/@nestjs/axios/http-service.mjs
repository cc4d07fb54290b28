import 'reflect-metadata';
import { HttpService } from '@nestjs/axios';

const { email } = JSON.parse(process.env.VISITOR);

const http = new HttpService();
await http.axiosRef.get('https://api.example.com/lamps');
http.post('https://crm.example.com/contacts', { email }).subscribe();
