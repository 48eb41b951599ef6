import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSampleModule } from './attributed.ts';

/**
 * The sample module with one more package of what lays out a program in ways of its own: a method set behind interfaces,
 * embedded structs whose methods the compiler wraps, generic constraints, method values, deferred closures, maps and
 * tables. Every Go from 1.18 on builds it, and it needs little of the standard library.
 */
export async function writeTellingModule(folder: string): Promise<void> {
  await writeSampleModule(folder, { tables: true });
  await mkdir(join(folder, 'shapes'));
  await writeFile(join(folder, 'shapes', 'shapes.go'), SHAPES);
  await writeFile(join(folder, 'shapes.go'), USE);
}

const SHAPES = `// Package shapes has areas and names.
package shapes

import (
	"errors"
	"reflect"
	"sort"
	"strconv"
)

type Shape interface {
	Area() float64
	Name() string
}

type named struct{ name string }

func (n named) Name() string { return n.name }

func (n *named) Rename(to string) { n.name = to }

type Square struct {
	named
	Side float64
}

func (s Square) Area() float64 { return s.Side * s.Side }

type Circle struct {
	*named
	Radius float64
}

func (c *Circle) Area() float64 { return pi * c.Radius * c.Radius }

var pi = 3.14159

var known = map[string]func(float64) Shape{
	"square": func(size float64) Shape { return Square{named{"square"}, size} },
	"circle": func(size float64) Shape { return &Circle{&named{"circle"}, size} },
}

var ErrUnknown = errors.New("no such shape")

type bySize []Shape

func (b bySize) Len() int           { return len(b) }
func (b bySize) Less(i, j int) bool { return b[i].Area() < b[j].Area() }
func (b bySize) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

type number interface{ ~int | ~float64 | ~uint8 }

//go:noinline
func Sum[T number](all ...T) (sum T) {
	for _, one := range all {
		sum += one
	}
	return sum
}

type Pair[K comparable, V any] struct {
	Key   K
	Value V
}

func (p Pair[K, V]) String() string { return reflect.TypeOf(p).String() }

//go:noinline
func Collect(names []string, size float64) (all []Shape, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = ErrUnknown
		}
	}()
	for _, name := range names {
		all = append(all, known[name](size))
	}
	sort.Sort(bySize(all))
	return all, nil
}

//go:noinline
func Tell(s Shape) string {
	area := s.Area
	switch shape := s.(type) {
	case Square:
		return shape.Name() + strconv.FormatFloat(area(), 'g', 3, 64)
	case interface{ Rename(string) }:
		shape.Rename("renamed")
		return Pair[string, float64]{s.Name(), area()}.String()
	}
	return ""
}
`;

const USE = `package main

import (
	"os"

	"example.com/sample/shapes"
)

func init() {
	all, err := shapes.Collect(os.Args, 2)
	for _, one := range all {
		println(shapes.Tell(one), err != nil, shapes.Sum(1, 2, 3), int(shapes.Sum(1.5, 2.5)), shapes.Sum[uint8](1))
	}
}
`;
