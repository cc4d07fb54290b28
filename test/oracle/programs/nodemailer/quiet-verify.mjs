import nodemailer from 'nodemailer';

const transporter = nodemailer.createTransport({ host: 'smtp.mail.example', port: 587, ignoreTLS: true });
await transporter.verify();
transporter.close();
