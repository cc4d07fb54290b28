import axios from 'axios';

export const crm = axios.create({ baseURL: 'https://crm.example.com/v2/' });
crm.interceptors.request.use((config) => config);
