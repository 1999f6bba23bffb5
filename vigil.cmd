@echo off
rem Starts Vigil on Windows: finds a JDK, builds if needed, runs. Same commands as ./vigil.
setlocal EnableDelayedExpansion
set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"
set "JDK="
call :try "%JAVA_HOME%"
if not defined JDK for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\zulu-*" "%USERPROFILE%\.jdks\*") do if not defined JDK call :try "%%~D"
if not defined JDK (
    echo vigil: no JDK 25 or newer was found; install one, for instance Temurin from adoptium.net, or set JAVA_HOME. 1>&2
    exit /b 70
)
if /i "%~1"=="test" (
    where mvn >nul 2>nul || (echo vigil: Maven is not installed; see maven.apache.org/install 1>&2 & exit /b 70)
    set "JAVA_HOME=%JDK%"
    cd /d "%ROOT%" && call mvn -B verify
    exit /b !ERRORLEVEL!
)
if not exist "%ROOT%\target\vigil.jar" (
    where mvn >nul 2>nul || (echo vigil: Maven is not installed; see maven.apache.org/install 1>&2 & exit /b 70)
    echo Building Vigil ... 1>&2
    set "JAVA_HOME=%JDK%"
    pushd "%ROOT%" && call mvn -B -q -DskipTests package
    if errorlevel 1 exit /b 70
    popd
)
set "MODULES="
set "CLASSES=%ROOT%\target\vigil.jar"
for %%J in ("%ROOT%\target\libs\*.jar") do (
    set "NAME=%%~nxJ"
    if "!NAME:~0,7!"=="javafx-" (set "MODULES=!MODULES!;%%~J") else (set "CLASSES=!CLASSES!;%%~J")
)
"%JDK%\bin\java" "@%ROOT%\packaging\jvm-args" %VIGIL_JAVA_OPTIONS% --module-path "!MODULES!" -classpath "!CLASSES!" "-Dvigil.home=%ROOT%" vigil.app.Launcher %*
exit /b %ERRORLEVEL%

:try
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do (
    for /f "tokens=1 delims=." %%M in ("%%~V") do if %%~M GEQ 25 set "JDK=%~1"
)
exit /b 0
