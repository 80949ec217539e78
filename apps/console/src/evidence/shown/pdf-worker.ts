// Stands in a file of its own because the tool that builds the console makes a program of each worker.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
