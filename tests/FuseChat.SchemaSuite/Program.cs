using FuseChat.SchemaSuite;

if (args is not [var folder] || !Directory.Exists(Path.Combine(folder, SuiteFolder.Draft)))
{
    Console.Error.WriteLine($"Give the folder of a JSON Schema Test Suite: one that holds {SuiteFolder.Draft}/*.json and remotes/.");
    return 2;
}

SuiteFolder suite;
try
{
    suite = SuiteFolder.Read(folder);
}
catch (SuiteFormatException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 2;
}

var results = Batch.Of(suite.Cases).SelectMany(batch => SuiteCompilation.Run(batch, suite.Remotes)).ToLookup(result => result.Case.File);
foreach (var file in suite.Files)
{
    Console.WriteLine($"{file,-28} {Score.Of(results[file])}");
    foreach (var note in results[file].SelectMany(result => result.Notes))
    {
        Console.WriteLine($"    {note}");
    }
}

var total = Score.Of(results.SelectMany(file => file));
Console.WriteLine(total.ToString());
return total.Wrong > 0 ? 1 : 0;
