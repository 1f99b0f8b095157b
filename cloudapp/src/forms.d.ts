export * from '../../node_modules/@angular/forms';
